Profile: MHeroQuizResult
Parent: Observation
Id: mhero-quiz-result
Title: "mHero Quiz Result"
Description: "How a health worker did in a quiz. It is about a health worker, so the person is the focus: the subject of an Observation can't be one. Must-support elements are kept by a server and filled by a connector."
* insert Definition
* obeys mhero-score-1 and mhero-score-2
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains survey 1..1 MS
* category[survey] = $observation-category#survey
* code = $score#quiz-score
* code MS
* subject 0..0
* focus 1..1 MS
* focus only Reference(Practitioner or PractitionerRole)
* focus.reference 1..1 MS
* effective[x] 1..1 MS
* effective[x] only dateTime
* value[x] 1..1 MS
* value[x] only integer
* derivedFrom 1..* MS
* derivedFrom only Reference(MHeroFlowResponse)
* derivedFrom.reference 1..1 MS
* component 1..* MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains questions 1..1 MS and passMark 0..1 MS
* component[questions] ^short = "How many questions the quiz has"
* component[questions].code = $score#questions
* component[questions].value[x] 1..1 MS
* component[questions].value[x] only integer
* component[passMark] ^short = "How many right answers are needed to pass"
* component[passMark].code = $score#pass-mark
* component[passMark].value[x] 1..1 MS
* component[passMark].value[x] only integer

Invariant: mhero-score-1
Description: "A score is from none to all of the questions."
Severity: #error
Expression: "value.ofType(integer) >= 0 and component.where(code.coding.where(code = 'questions').exists()).value.ofType(integer).all($this >= %resource.value.ofType(integer))"
* requirements = "MH-SCORE-03"

Invariant: mhero-score-2
Description: "A pass mark can be reached."
Severity: #error
Expression: "component.where(code.coding.where(code = 'pass-mark').exists()).value.ofType(integer).all($this >= 0 and $this <= %resource.component.where(code.coding.where(code = 'questions').exists()).value.ofType(integer))"
* requirements = "MH-SCORE-04"

Mapping: MHeroQuizResultRequirements
Source: MHeroQuizResult
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* category -> "MH-SCORE-01"
* category[survey] -> "MH-SCORE-01"
* code -> "MH-SCORE-01"
* subject -> "MH-SCORE-02"
* focus -> "MH-SCORE-02"
* focus.reference -> "MH-SCORE-02"
* effective[x] -> "MH-SCORE-02"
* derivedFrom -> "MH-SCORE-02"
* derivedFrom.reference -> "MH-SCORE-02"
* value[x] -> "MH-SCORE-03"
* component -> "MH-SCORE-03"
* component[questions] -> "MH-SCORE-03"
* component[questions].value[x] -> "MH-SCORE-03"
