Profile: MHeroStockFlow
Parent: MHeroFlow
Id: mhero-stock-flow
Title: "mHero Stock Flow"
Description: "What a flow must ask so that a facility can say what it has on its shelves: the item, the amount and the unit. Each coded question has its text, and must-support elements are kept by a server and filled by a sender whose flow has them."
* insert Definition
* obeys mhero-stock-flow-1
* item 3..*
* item obeys mhero-stock-flow-2 and mhero-stock-flow-3
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false
* item contains
    item 1..1 MS and
    amount 1..1 MS and
    unit 1..1 MS and
    stockOut 0..1 MS and
    daysOut 0..1 MS
* item[item] ^short = "Asks for the item"
* item[item].code 1..1
* item[item].code = $stock-question#item
* item[item].text 1..1
* item[item].type = #choice
* item[item].answerOption 1..*
* item[amount] ^short = "Asks for the amount on hand"
* item[amount].code 1..1
* item[amount].code = $stock-question#amount
* item[amount].text 1..1
* item[unit] ^short = "Asks what was counted"
* item[unit].code 1..1
* item[unit].code = $stock-question#unit
* item[unit].text 1..1
* item[unit].type = #choice
* item[unit].answerOption 1..*
* item[unit].answerOption.valueCoding from MHeroStockUnits (required)
* item[stockOut] ^short = "Asks whether the item ran out"
* item[stockOut].code 1..1
* item[stockOut].code = $stock-question#stock-out
* item[stockOut].text 1..1
* item[stockOut].type = #choice
* item[stockOut].answerOption 2..*
* item[stockOut].answerOption.valueCoding from MHeroAnswerYesNo (required)
* item[daysOut] ^short = "Asks on how many days there was none"
* item[daysOut].code 1..1
* item[daysOut].code = $stock-question#days-out-of-stock
* item[daysOut].text 1..1
* item[daysOut].type = #integer

Invariant: mhero-stock-flow-1
Description: "A flow that waits for an answer with a timeout does so at each question of the survey."
Severity: #error
Expression: "item.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists() implies item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-stock-question' and (code = 'item' or code = 'amount' or code = 'unit' or code = 'stock-out' or code = 'days-out-of-stock')).exists()).all(extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists())"
* requirements = "MH-STOCK-04"

Invariant: mhero-stock-flow-2
Description: "Items are codes that others know too, not codes of the flow itself."
Severity: #error
Expression: "code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-stock-question' and code = 'item').exists() implies answerOption.value.system.all($this.startsWith('urn:uuid:').not())"
* requirements = "MH-STOCK-01"

Invariant: mhero-stock-flow-3
Description: "An amount is a number that is 0 or more."
Severity: #error
Expression: "code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-stock-question' and code = 'amount').exists() implies ((type = 'integer' or type = 'decimal') and extension('http://hl7.org/fhir/StructureDefinition/minValue').value.where($this >= 0).exists())"
* requirements = "MH-STOCK-02"

Mapping: MHeroStockFlowRequirements
Source: MHeroStockFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* item[item] -> "MH-STOCK-01"
* item[item].code -> "MH-STOCK-01"
* item[item].text -> "MH-STOCK-01"
* item[item].type -> "MH-STOCK-01"
* item[item].answerOption -> "MH-STOCK-01"
* item[amount] -> "MH-STOCK-02"
* item[amount].code -> "MH-STOCK-02"
* item[amount].text -> "MH-STOCK-02"
* item[unit] -> "MH-STOCK-03"
* item[unit].code -> "MH-STOCK-03"
* item[unit].text -> "MH-STOCK-03"
* item[unit].type -> "MH-STOCK-03"
* item[unit].answerOption -> "MH-STOCK-03"
* item[unit].answerOption.value[x] -> "MH-STOCK-03"
* item[stockOut] -> "MH-STOCK-11"
* item[stockOut].code -> "MH-STOCK-11"
* item[stockOut].text -> "MH-STOCK-11"
* item[stockOut].type -> "MH-STOCK-11"
* item[stockOut].answerOption -> "MH-STOCK-11"
* item[stockOut].answerOption.value[x] -> "MH-STOCK-11"
* item[daysOut] -> "MH-STOCK-11"
* item[daysOut].code -> "MH-STOCK-11"
* item[daysOut].text -> "MH-STOCK-11"
* item[daysOut].type -> "MH-STOCK-11"
