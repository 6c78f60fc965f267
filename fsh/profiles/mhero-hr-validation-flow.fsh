Profile: MHeroHrValidationFlow
Parent: MHeroFlow
Id: mhero-hr-validation-flow
Title: "mHero HR Validation Flow"
Description: "What a flow must ask so that a record of a health worker registry can be validated and updated by message: name, cadre, facility and phone, and whether all of it is right. It is for human resources officers and for authors of flows."
* insert Definition
* obeys mhero-hr-1
* item 5..*
* insert QuestionSlices
* item contains
    name 1..1 MS and
    cadre 1..1 MS and
    facility 1..1 MS and
    phone 1..1 MS and
    confirmed 1..1 MS
* insert TextQuestion(name, name, "Asks for the full name")
* insert Question(cadre, cadre, "Asks for the cadre")
* item[cadre].type = #choice
* item[cadre].answerOption 2..*
* item[cadre].answerOption.valueCoding from MHeroCadre (required)
* insert Question(facility, facility, "Asks for the facility")
* item[facility] obeys mhero-hr-2 and mhero-hr-3
* insert TextQuestion(phone, phone, "Asks for the phone number")
* insert YesNoQuestion(confirmed, confirmed, "Reads the answers back and asks whether they are right")

Invariant: mhero-hr-1
Description: "What was answered is read back last: no question with a code comes after."
Severity: #error
Expression: "item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'confirmed').exists()).exists() implies item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question').exists()).last().code.where(code = 'confirmed').exists()"
* requirements = "MH-HR-05"

Invariant: mhero-hr-2
Description: "A facility is chosen from a list or typed."
Severity: #error
Expression: "type = 'choice' or type = 'text'"
* requirements = "MH-HR-03"

Invariant: mhero-hr-3
Description: "A facility that is chosen has a code of a facility registry, not one that the flow made up."
Severity: #error
Expression: "answerOption.value.system.all($this.startsWith('urn:uuid:').not())"
* requirements = "MH-HR-03"

Mapping: MHeroHrValidationFlowRequirements
Source: MHeroHrValidationFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* insert QuestionRequirement(name, "MH-HR-01")
* insert ChoiceRequirement(cadre, "MH-HR-02")
* insert QuestionRequirement(facility, "MH-HR-03")
* insert QuestionRequirement(phone, "MH-HR-04")
* insert ChoiceRequirement(confirmed, "MH-HR-05")
