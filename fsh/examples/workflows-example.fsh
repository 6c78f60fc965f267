Instance: workflow-stock-survey
InstanceOf: MheroWorkflows
Usage: #example
Title: "A flow as emNutt lists it"
Description: "The stock survey with the counts of its runs."
* code = $mhero-resource#mHeroWorkflows "mHero workflow"
* extension[workflowDetails].extension[name].valueString = "Stock survey"
* extension[workflowDetails].extension[uuid].valueString = "0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10"
* extension[workflowDetails].extension[flow_type].valueString = "message"
* extension[workflowDetails].extension[archived].valueBoolean = false
* extension[workflowDetails].extension[expires].valueInteger = 1440
* extension[workflowDetails].extension[created_on].valueDateTime = "2025-02-03T08:15:00.000Z"
* extension[workflowDetails].extension[modified_on].valueDateTime = "2025-02-28T16:40:12.120Z"
* extension[workflowDetails].extension[runSummary].extension[active].valueInteger = 0
* extension[workflowDetails].extension[runSummary].extension[completed].valueInteger = 1
* extension[workflowDetails].extension[runSummary].extension[interrupted].valueInteger = 0
* extension[workflowDetails].extension[runSummary].extension[expired].valueInteger = 0
* extension[workflowDetails].extension[runSummary].extension[waiting].valueInteger = 0
* extension[workflowDetails].extension[runSummary].extension[failed].valueInteger = 0
