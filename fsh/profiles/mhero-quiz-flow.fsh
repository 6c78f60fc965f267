Profile: MHeroQuizFlow
Parent: MHeroFlow
Id: mhero-quiz-flow
Title: "mHero Quiz Flow"
Description: "What a flow must say so that its answers can be marked: a right answer to each question of the quiz, and where the score is kept. A question of the quiz is a choice that has a code; a question without one (such as for the language) is not marked."
* insert Definition
* obeys mhero-quiz-1 and mhero-quiz-4
* extension contains MHeroQuizScore named score 1..1 MS
* extension[score] ^short = "In which result the score is kept, and how many right answers pass"
* item obeys mhero-quiz-2 and mhero-quiz-3
* item.answerOption.extension contains MHeroQuizRight named right 0..1 MS

Invariant: mhero-quiz-1
Description: "A quiz asks a question: a choice that has a code."
Severity: #error
Expression: "item.where(type = 'choice' and code.exists()).exists()"
* requirements = "MH-QUIZ-01"

Invariant: mhero-quiz-2
Description: "Each question of a quiz has a right answer."
Severity: #error
Expression: "(type = 'choice' and code.exists()) implies answerOption.extension('http://mhero.org/fhir/StructureDefinition/mhero-quiz-right').exists()"
* requirements = "MH-QUIZ-02"

Invariant: mhero-quiz-3
Description: "Each question of a quiz has a wrong answer."
Severity: #error
Expression: "(type = 'choice' and code.exists()) implies answerOption.where(extension('http://mhero.org/fhir/StructureDefinition/mhero-quiz-right').empty()).exists()"
* requirements = "MH-QUIZ-03"

Invariant: mhero-quiz-4
Description: "A quiz can be passed: no more right answers are needed than there are questions."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-quiz-score').extension('pass').value.all($this > 0 and $this <= %resource.item.where(type = 'choice' and code.exists()).count())"
* requirements = "MH-QUIZ-05"

Mapping: MHeroQuizFlowRequirements
Source: MHeroQuizFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[score] -> "MH-QUIZ-04"
