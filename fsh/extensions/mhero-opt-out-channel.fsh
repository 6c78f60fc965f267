Extension: MHeroOptOutChannel
Id: mhero-opt-out-channel
Title: "Opt-out channel"
Description: "A kind of address that an opt-out holds for, such as tel or whatsapp. Without one it holds for all of them. It is for senders who have another channel to the same person."
Context: Consent
* insert Definition
* value[x] 1..1
* value[x] only code
* valueCode from MHeroUrnScheme (required)

Mapping: MHeroOptOutChannelRequirements
Source: MHeroOptOutChannel
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* value[x] -> "MH-OPT-04"
