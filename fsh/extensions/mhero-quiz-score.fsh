Extension: MHeroQuizScore
Id: mhero-quiz-score
Title: "Quiz score"
Description: "Where a quiz keeps the number of right answers, and how many of them pass."
Context: Questionnaire
* insert Definition
* extension contains
    result 1..1 MS and
    pass 0..1 MS
* insert Part(result, string, "Key of the result that holds the score.")
* insert Part(pass, integer, "Right answers that are needed to pass.")

Mapping: MHeroQuizScoreRequirements
Source: MHeroQuizScore
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[result] -> "MH-QUIZ-04"
