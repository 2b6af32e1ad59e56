// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "convtrace",
  products: [
    .executable(name: "convtrace", targets: ["convtrace"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", "1.8.0"..<"1.9.0")
  ],
  targets: [
    // The engine and its text. TraceEngine and TerminalText import nothing.
    .target(name: "TraceEngine", swiftSettings: strict),
    .target(name: "TerminalText", swiftSettings: strict),
    .target(
      name: "TraceText", dependencies: ["TraceEngine", "TerminalText"], swiftSettings: strict),

    // How far another program's result is from ours, and which convention explains it.
    .target(
      name: "Agreement", dependencies: ["TraceText", "TraceEngine"], swiftSettings: strict),

    // The words of the field in both languages, with their names in frameworks and a picture.
    .target(
      name: "Glossary", dependencies: ["TraceText", "TerminalText"], swiftSettings: strict),

    // What is shown moment by moment and is no walk: tables of layers, comparisons, pictures.
    .target(
      name: "Figures", dependencies: ["TraceText", "TraceEngine", "TerminalText"],
      swiftSettings: strict),

    // What can be asked, and what an answer is worth; the wrong rules that explain wrong answers.
    .target(name: "Questions", dependencies: ["TraceText", "TraceEngine"], swiftSettings: strict),
    .target(
      name: "Diagnosis",
      dependencies: ["Questions", "TraceText", "TraceEngine", "TerminalText"],
      swiftSettings: strict),

    // Exercises drawn from a seed, in versions that are never changed once released.
    .target(
      name: "Exercises", dependencies: ["Diagnosis", "Questions", "TraceText", "TraceEngine"],
      swiftSettings: strict),

    // Lessons. Only LessonKit sees libyaml.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .yum(["libyaml-devel"]), .brew(["libyaml"])]),
    .target(
      name: "LessonKit",
      dependencies: [
        "Questions", "Figures", "TraceEngine", "TraceText", "TerminalText", "CYAML",
      ],
      swiftSettings: strict),
    // Its folder is Lessons/ itself, because SwiftPM notices added and removed files only in the
    // folders of targets.
    .target(
      name: "BuiltInLessons", dependencies: ["LessonKit", "TraceText"], path: "Lessons",
      swiftSettings: strict, plugins: ["EmbedLessonsPlugin"]),
    .executableTarget(
      name: "EmbedLessonsTool", dependencies: ["LessonKit", "TraceText"], swiftSettings: strict),
    .plugin(
      name: "EmbedLessonsPlugin", capability: .buildTool(), dependencies: ["EmbedLessonsTool"],
      path: "Sources/EmbedLessonsPlugin"),

    // Numbers of the learner's own, typed or from files. Only TensorFiles sees zlib.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]),
    .target(
      name: "TensorFiles", dependencies: ["TraceText", "TraceEngine", "TerminalText", "CZlib"],
      swiftSettings: strict),

    // The quiz and the screen: pure values, no terminal.
    .target(
      name: "Quiz",
      dependencies: [
        "Exercises", "Diagnosis", "Questions", "LessonKit", "TraceText", "TraceEngine",
        "TerminalText",
      ],
      swiftSettings: strict),
    .target(
      name: "PlainLines",
      dependencies: [
        "TensorFiles", "Quiz", "Diagnosis", "Questions", "Figures", "Glossary", "LessonKit",
        "TraceText",
        "TraceEngine", "TerminalText",
      ], swiftSettings: strict),
    // For teachers: answers read and graded, worksheets written. Pure values, no files.
    .target(
      name: "Classroom",
      dependencies: [
        "Exercises", "Quiz", "Diagnosis", "Questions", "TraceText", "TraceEngine", "TerminalText",
      ], swiftSettings: strict),
    .target(name: "CellScreen", dependencies: ["TerminalText"], swiftSettings: strict),
    .target(
      name: "TracerUI",
      dependencies: [
        "Quiz", "Diagnosis", "Questions", "Figures", "Glossary", "LessonKit", "TraceText",
        "TraceEngine", "CellScreen", "TerminalText",
      ], swiftSettings: strict),

    // The terminal. Only CNcurses includes ncurses.h.
    .target(
      name: "CNcurses",
      cSettings: [
        .define("_XOPEN_SOURCE_EXTENDED", to: "1"), .define("NCURSES_WIDECHAR", to: "1"),
        .define("_DEFAULT_SOURCE", .when(platforms: [.linux])),
        .define("_XOPEN_SOURCE", to: "700", .when(platforms: [.linux])),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "NcursesBackend", dependencies: ["CellScreen", "TerminalText", "CNcurses"],
      swiftSettings: strict),

    .executableTarget(
      name: "convtrace",
      dependencies: [
        "TracerUI", "Agreement", "PlainLines", "TensorFiles", "Classroom", "Quiz", "Exercises", "Diagnosis",
        "Questions",
        "Glossary", "LessonKit", "BuiltInLessons", "TraceText", "TraceEngine", "NcursesBackend",
        "CellScreen", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "TraceTextTests",
      dependencies: ["TraceText", "TraceEngine", "TerminalText", "TestRecords"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "AgreementTests", dependencies: ["Agreement", "TraceText", "TraceEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "TraceEngineTests", dependencies: ["TraceEngine", "TestSamples"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "LessonKitTests",
      dependencies: ["LessonKit", "BuiltInLessons", "Questions", "TraceEngine", "TraceText"],
      swiftSettings: strict),

    .testTarget(
      name: "TensorFilesTests", dependencies: ["TensorFiles", "TraceText", "TraceEngine"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "TerminalTextTests", dependencies: ["TerminalText"], swiftSettings: strict),
    .testTarget(
      name: "CellScreenTests", dependencies: ["CellScreen", "TerminalText"], swiftSettings: strict),

    // Tests of the terminal: a pseudo-terminal with a screen of its own, and a program to run in it.
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["NcursesBackend", "CellScreen", "TerminalText"],
      path: "Tests/TerminalProbe", swiftSettings: strict),
    .testTarget(
      name: "NcursesBackendTests",
      dependencies: [
        "NcursesBackend", "CellScreen", "TerminalText", "TerminalSupport", "TerminalProbe",
      ], swiftSettings: strict),

    // Written beside the baselines it is compared with; `make bench` runs both.
    .executableTarget(
      name: "TraceBenchmark", dependencies: ["TraceEngine", "TraceText"],
      path: "Tests/Benchmarks/TraceBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "FrameBenchmark",
      dependencies: [
        "TracerUI", "LessonKit", "TraceText", "CellScreen", "TerminalText", "NcursesBackend",
        "TerminalSupport",
      ],
      path: "Tests/Benchmarks/FrameBenchmark", swiftSettings: strict),
    // Texts compared with files that hold what was looked at: goldens and screens.
    .target(name: "TestRecords", path: "Tests/TestRecords", swiftSettings: strict),
    // Operations and random numbers that several test targets use.
    .target(
      name: "TestSamples", dependencies: ["TraceEngine"], path: "Tests/TestSamples",
      swiftSettings: strict),
    .testTarget(
      name: "GlossaryTests",
      dependencies: [
        "Glossary", "LessonKit", "BuiltInLessons", "TraceText", "TerminalText", "TestRecords",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "TraceText", "TraceEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "QuestionsTests",
      dependencies: ["Questions", "TraceText", "TraceEngine", "TestSamples"],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosisTests",
      dependencies: [
        "Diagnosis", "Questions", "TraceText", "TraceEngine", "TerminalText", "TestSamples",
      ], swiftSettings: strict),
    .testTarget(
      name: "ExercisesTests",
      dependencies: [
        "Exercises", "Diagnosis", "Questions", "TraceText", "TraceEngine", "TestSamples",
      ], swiftSettings: strict),
    .testTarget(
      name: "QuizTests",
      dependencies: [
        "Quiz", "Exercises", "Diagnosis", "Questions", "LessonKit", "TraceText", "TraceEngine",
        "TestSamples",
      ], swiftSettings: strict),
    .testTarget(
      name: "ClassroomTests",
      dependencies: [
        "Classroom", "Quiz", "Exercises", "Diagnosis", "Questions", "TraceText", "TraceEngine",
        "TerminalText", "TestSamples",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TracerUITests",
      dependencies: [
        "TracerUI", "Quiz", "Diagnosis", "Questions", "LessonKit", "TraceText", "TraceEngine",
        "CellScreen", "Exercises", "TestSamples", "TestRecords",
      ],
      exclude: ["Fixtures", "Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "PlainLinesTests",
      dependencies: [
        "PlainLines", "Exercises", "Diagnosis", "Quiz", "Questions", "LessonKit", "TraceText",
        "TraceEngine", "TerminalText", "TestRecords",
      ],
      exclude: ["Goldens"], swiftSettings: strict),

    // Every lesson that ships, as a whole.
    .testTarget(
      name: "CourseTests",
      dependencies: [
        "PlainLines", "BuiltInLessons", "LessonKit", "Figures", "TraceText", "TraceEngine",
        "TestRecords",
      ],
      exclude: ["Goldens"], swiftSettings: strict),

    // The built program on files of numbers, against what PyTorch and ONNX Runtime make of them.
    .testTarget(
      name: "InteropTests", dependencies: ["TerminalSupport", "convtrace"], exclude: ["Fixtures"],
      swiftSettings: strict),

    // The built program: what it prints, asks and draws, and how it ends.
    .testTarget(
      name: "CommandTests",
      dependencies: ["TerminalSupport", "TestRecords", "TerminalText", "convtrace"],
      exclude: ["Goldens"],
      swiftSettings: strict),
  ]
)

// Every reader of foreign files for `make fuzz`, which sets the variable. libFuzzer brings the main
// program, so that only programs without one can be linked with it: the rest is left out then.
if Context.environment["CONVTRACE_FUZZ"] != nil {
  let readers = ["NPY", "NPZ", "PNM", "IDX", "Text", "Typed", "Lesson", "Answers", "Roster"]
  let rooms = [
    "TraceEngine", "TerminalText", "TraceText", "Figures", "Questions", "Diagnosis", "Exercises",
    "CYAML", "LessonKit", "CZlib", "TensorFiles", "Quiz", "Classroom",
  ]
  package.products = []
  package.targets.removeAll { !rooms.contains($0.name) }
  package.targets.append(
    .target(
      name: "FuzzSupport",
      dependencies: [
        "TensorFiles", "LessonKit", "Classroom", "Questions", "TraceEngine", "TraceText",
      ],
      path: "Tests/Fuzz/Support", swiftSettings: strict))
  package.targets += readers.map { reader in
    .executableTarget(
      name: "Fuzz\(reader)", dependencies: ["FuzzSupport"], path: "Tests/Fuzz/\(reader)",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      // gold warns of the sanitizer's own symbols.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  }
}
