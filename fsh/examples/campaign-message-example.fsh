Instance: campaign-message-handwashing
InstanceOf: MHeroCampaignMessage
Usage: #example
Title: "A reminder of what was learned"
Description: "What the campaign sends a week after the training, in English and Kiswahili."
* language = #en
* url = "http://mhero.org/fhir/ActivityDefinition/campaign-message-handwashing"
* name = "HandwashingReminder"
* status = #draft
* kind = #CommunicationRequest
* extension[messageText].valueString = "Remember: wash your hands for twenty seconds before you examine a patient."
* insert Translated(extension[messageText].valueString, sw, "Kumbuka: nawa mikono kwa sekunde ishirini kabla ya kumpima mgonjwa.")
