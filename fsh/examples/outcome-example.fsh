Instance: outcome-flow-refused
InstanceOf: MHeroOutcome
Usage: #example
Title: "An outcome of a check"
Description: "The validator found that an exit of a flow leads to a node that is not there."
* issue[0].severity = #error
* issue[0].code = #invalid
* issue[0].details.coding[finding].system = $mhero-finding
* issue[0].details.coding[finding].code = #rapidpro.exit-destination-missing
* issue[0].details.text = "The exit leads to a node that the flow does not have."
* issue[0].location = "line 42, column 9"
