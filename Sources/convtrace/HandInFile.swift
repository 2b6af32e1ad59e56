import ArgumentParser
import Classroom
import Quiz
import TraceText

/// The file to which a quiz is written while it is taken. After each answer the whole file stands on
/// the disk; begun again with the same quiz, it goes on where it was left.
struct HandInFile {
  private let path: String
  /// The quiz where it was left, else from its beginning: earlier sittings are not handed in.
  let session: QuizSession
  private var recorder: HandInRecorder
  private var isBroken = false

  /// The exit status that a failed write asks for; nil while all went well.
  var failure: Int32? { isBroken ? 74 : nil }

  /// - Parameter learner: who takes the quiz; nil where the file's name says so.
  /// - Throws: `ExitCode(2)` where the file is something else, `ExitCode(74)` where it cannot be
  ///   read or written; what is wrong has been said then.
  init(
    _ path: String, of learner: String?, _ deck: QuizDeck, _ language: Language
  ) throws(ExitCode) {
    self.path = path
    let source: HandIn.Source
    switch deck.source {
    case .lesson(let id): source = .lesson(id)
    case .exercises(let id): source = .exercises("\(id)")
    case .review: preconditionFailure("a review is not handed in")
    }
    let known = try HandInFile.known(path, source, language)
    var handIn = known ?? HandIn(source: source)
    if let learner, !handIn.take(name: learner) {
      StandardError.say(
        oneLine(
          language == .english
            ? "\(path): the quiz of \(handIn.learner ?? "") is in this file; choose another name"
            : "\(path): \(handIn.learner ?? "") 이름으로 된 퀴즈가 들어 있어요. 다른 파일 이름을 쓰세요"))
      throw ExitCode(2)
    }
    session = handIn.session(of: deck.items)
    recorder = HandInRecorder(handIn, of: session)
    if known != handIn { write() }
    if let failure { throw ExitCode(failure) }
  }

  /// What the file holds; nil where there is none, or nothing in it.
  private static func known(
    _ path: String, _ source: HandIn.Source, _ language: Language
  ) throws(ExitCode) -> HandIn? {
    let bytes: [UInt8]
    do throws(Files.Failure) { bytes = try Files.read(path) } catch {
      if error.isMissing { return nil }
      // A quiz half taken may be in it.
      StandardError.say(error.message)
      throw ExitCode(74)
    }
    if bytes.isEmpty { return nil }
    let message: String
    do throws(ReadingFault) {
      let handIn = try HandIn(bytes, file: path)
      if handIn.source == source { return handIn }
      message =
        language == .english
        ? "\(path): another quiz is in this file; choose another name"
        : "\(path): 다른 퀴즈가 들어 있는 파일이에요. 다른 이름을 쓰세요"
    } catch { message = error.text(language) }
    StandardError.say(oneLine(message))
    throw ExitCode(2)
  }

  /// Writes down what happened. To be called after every line or key.
  mutating func note(_ session: QuizSession) {
    if recorder.note(session, at: Surroundings.now) { write() }
  }

  private mutating func write() {
    guard !isBroken else { return }
    do { try Files.write(try recorder.handIn.text(), to: path) } catch {
      isBroken = true
      StandardError.say((error as? Files.Failure)?.message ?? "\(error)")
    }
  }
}
