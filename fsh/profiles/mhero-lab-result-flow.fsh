Profile: MHeroLabResultFlow
Parent: MHeroFlow
Id: mhero-lab-result-flow
Title: "mHero Lab Result Flow"
Description: "How a flow tells a laboratory result: it asks for the code of the recipient first, then whether the result was received. Each coded question has its text, and must-support elements are kept by a server and filled by a sender whose flow has them."
* insert Definition
* obeys mhero-lab-flow-1 and mhero-lab-flow-2
* item 2..*
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false
* item contains
    recipientCode 1..1 MS and
    received 1..1 MS
* item[recipientCode] ^short = "Asks for the code that only the recipient knows"
* item[recipientCode].code 1..1
* item[recipientCode].code = $lab-question#recipient-code
* item[recipientCode].text 1..1
* item[received] ^short = "Asks whether the result was received"
* item[received].code 1..1
* item[received].code = $lab-question#received
* item[received].text 1..1
* item[received].type = #choice
* item[received].answerOption 2..*
* item[received].answerOption.valueCoding from MHeroAnswerYesNo (required)

Invariant: mhero-lab-flow-1
Description: "The first question is the one for the code of the recipient."
Severity: #error
Expression: "item.where(type != 'display').first().code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-lab-question' and code = 'recipient-code').exists()"
* requirements = "MH-LAB-07"

Invariant: mhero-lab-flow-2
Description: "A flow that waits for an answer with a timeout does so when it asks whether the result was received."
Severity: #error
Expression: "item.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists() implies item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-lab-question' and (code = 'received')).exists()).all(extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists())"
* requirements = "MH-LAB-09"

Mapping: MHeroLabResultFlowRequirements
Source: MHeroLabResultFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* item[recipientCode] -> "MH-LAB-07"
* item[recipientCode].code -> "MH-LAB-07"
* item[recipientCode].text -> "MH-LAB-07"
* item[received] -> "MH-LAB-08"
* item[received].code -> "MH-LAB-08"
* item[received].text -> "MH-LAB-08"
* item[received].type -> "MH-LAB-08"
* item[received].answerOption -> "MH-LAB-08"
* item[received].answerOption.value[x] -> "MH-LAB-08"
