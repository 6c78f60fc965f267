Instance: run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5
InstanceOf: MheroFlowRun
Usage: #example
Title: "A run of a flow"
Description: "Fatu Kamara went through the stock survey to its end."
* code = $mhero-resource#mHeroFlowRun "mHero flow run"
* extension[flowRunDetails].extension[CommunicationRequest].valueReference = Reference(request-stock-survey)
* extension[flowRunDetails].extension[flow].valueReference = Reference(workflow-stock-survey)
* extension[flowRunDetails].extension[recipient].valueReference = Reference(contact-fatu-kamara)
* extension[flowRunDetails].extension[responded].valueBoolean = true
* extension[flowRunDetails].extension[created_on].valueDateTime = "2025-03-03T09:00:01.250Z"
* extension[flowRunDetails].extension[modified_on].valueDateTime = "2025-03-03T09:07:44.000Z"
* extension[flowRunDetails].extension[exit_type].valueString = "completed"
* extension[flowRunDetails].extension[exited_on].valueDateTime = "2025-03-03T09:07:44.000Z"
* extension[step][0].extension[node].valueString = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0001"
* extension[step][0].extension[time].valueDateTime = "2025-03-03T09:00:01.300Z"
* extension[step][1].extension[node].valueString = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0003"
* extension[step][1].extension[time].valueDateTime = "2025-03-03T09:06:10.000Z"
