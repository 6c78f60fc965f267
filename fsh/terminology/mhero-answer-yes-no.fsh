ValueSet: MHeroAnswerYesNo
Id: mhero-answer-yes-no
Title: "Yes or no"
Description: "Yes or no, from either of HL7's two lists of them."
* insert Definition
* $yes-no#Y "Yes"
* $yes-no#N "No"
* http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* http://terminology.hl7.org/CodeSystem/v2-0136#N "No"
