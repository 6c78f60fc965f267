Instance: quiz-score-fatu-kamara
InstanceOf: MHeroQuizResult
Usage: #example
Title: "A quiz score"
Description: "Two of three answers were right, which is enough to pass."
* status = #final
* category[survey] = $observation-category#survey
* code = $score#quiz-score "Quiz score"
* focus = Reference(contact-fatu-kamara)
* performer = Reference(contact-fatu-kamara)
* effectiveDateTime = "2025-03-03T09:07:44.000Z"
* valueInteger = 2
* derivedFrom = Reference(c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5)
* component[questions].code = $score#questions "Questions"
* component[questions].valueInteger = 3
* component[passMark].code = $score#pass-mark "Pass mark"
* component[passMark].valueInteger = 2
