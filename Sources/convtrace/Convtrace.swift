import ArgumentParser

/// The command line as a whole. What the modes do is in `Commands/`.
struct Convtrace: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "convtrace",
    abstract: "Watch convolution and pooling happen, product by product.",
    usage: """
      convtrace                   the lesson menu
      convtrace LESSON            walk through a lesson: an id, a number or a lesson file
      convtrace LESSON --batch    print it, every step's arithmetic included
      convtrace LESSON --quiz     be asked for the values
      convtrace LESSON --plain    walk in plain lines, for screen readers and scripts
      convtrace quiz --random     be asked generated questions, from easy (--level 1) to hard (5)
      convtrace progress          what you did, which rules you broke, what to practise
      convtrace worksheet LESSON  exercises for paper; --key prints the answers
      convtrace grade FILE…       mark answers, and say which rules were broken
      convtrace list              the lessons, one a line, with progress
      convtrace terms [TERM]      what the words mean, in English and Korean
      convtrace conv --input …    a convolution of your own numbers: typed or from a file
      convtrace pool max …        a pooling of your own numbers, likewise
      convtrace filters           filters that have a name, and what each does
      convtrace check [FILE…]     check lesson files, or the lessons that ship
      """,
    discussion: """
      A lesson prints as with --batch where standard input or output is no terminal. \
      `convtrace help walk` shows the options.
      """,
    version: version,
    subcommands: [
      WalkCommand.self, QuizSubcommand.self, ProgressSubcommand.self, ListCommand.self,
      TermsCommand.self,
      WorksheetCommand.self, GradeCommand.self, ConvolutionCommand.self, PoolingCommand.self,
      FiltersCommand.self, CheckCommand.self,
    ],
    defaultSubcommand: WalkCommand.self)
}
