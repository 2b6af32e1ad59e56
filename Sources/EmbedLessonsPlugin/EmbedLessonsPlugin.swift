import Foundation
import PackagePlugin

/// Turns the lesson files of the target's folder into Swift source, so that the program carries its
/// lessons and lists them without parsing. A fault in a lesson stops the build with its place.
@main struct EmbedLessonsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let lessons = target as? SourceModuleTarget else { return [] }
    let files = try FileManager.default
      .contentsOfDirectory(at: lessons.directoryURL, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLessons.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) lessons",
        executable: try context.tool(named: "EmbedLessonsTool").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files,
        outputFiles: [output])
    ]
  }
}
