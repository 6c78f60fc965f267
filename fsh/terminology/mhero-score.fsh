CodeSystem: MHeroScore
Id: mhero-score
Title: "Scores"
Description: "Scores of quizzes and what belongs to them."
* insert CompleteCodes
* #quiz-score "Quiz score" "How many questions of a quiz were answered right."
* #questions "Questions" "How many questions the quiz has."
* #pass-mark "Pass mark" "How many right answers are needed to pass."
