Instance: sync-result
InstanceOf: MHeroSyncResult
Usage: #example
Title: "The result of a synchronisation"
Description: "Two contacts were new, one was refused because its telephone number is none."
* parameter[until].valueInstant = "2025-03-03T06:00:02Z"
* parameter[count][0].part[kind].valueCode = #contacts
* parameter[count][0].part[created].valueUnsignedInt = 2
* parameter[count][0].part[updated].valueUnsignedInt = 5
* parameter[count][0].part[unchanged].valueUnsignedInt = 311
* parameter[count][0].part[refused].valueUnsignedInt = 1
* parameter[count][1].part[kind].valueCode = #runs
* parameter[count][1].part[created].valueUnsignedInt = 48
* parameter[count][1].part[updated].valueUnsignedInt = 3
* parameter[count][1].part[unchanged].valueUnsignedInt = 0
* parameter[count][1].part[refused].valueUnsignedInt = 0
* parameter[outcome].resource = outcome-contact-refused
