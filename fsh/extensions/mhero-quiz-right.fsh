Extension: MHeroQuizRight
Id: mhero-quiz-right
Title: "Right answer"
Description: "Says that an answer is right. Every other answer to the question is wrong."
Context: Questionnaire.item.answerOption
* insert Definition
* value[x] 1..1
* value[x] only boolean
* valueBoolean = true
