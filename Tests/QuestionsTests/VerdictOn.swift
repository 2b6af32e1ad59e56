import Questions

/// The verdict on an answer to a question with one blank.
func verdictOn(_ question: Question, _ answer: Answer) -> Verdict {
  grade(question, .number(answer), at: question.blanks[0])
}
