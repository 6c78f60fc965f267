Extension: MHeroCampaignDate
Id: mhero-campaign-date
Title: "Campaign date"
Description: "The date of each contact from which the time of a campaign's step is counted, and the hour at which the step is taken."
Context: PlanDefinition.action
* insert Definition
* obeys mhero-campaign-2
* extension contains
    field 1..1 MS and
    hour 0..1 MS
* insert Part(field, string, "Key of the contact field that holds the date.")
* insert Part(hour, integer, "Hour of the day\, in the zone of the platform's workspace; without it the hour of the date.")

Invariant: mhero-campaign-2
Description: "An hour is from 0 to 23."
Severity: #error
Expression: "extension('hour').value.all($this >= 0 and $this <= 23)"
* requirements = "MH-CAMPAIGN-05"

Mapping: MHeroCampaignDateRequirements
Source: MHeroCampaignDate
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[field] -> "MH-CAMPAIGN-04"
