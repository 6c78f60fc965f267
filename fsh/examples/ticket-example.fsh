Instance: ticket-refrigerator
InstanceOf: MHeroTicket
Usage: #example
Title: "A ticket"
Description: "An agent of the call centre answers a health worker whose refrigerator broke down, and closes the ticket."
* identifier[rapidpro].value = "2f6c1b0a-8d4e-4a7f-b3c5-6e7d8f9a0b1c"
* status = #completed
* intent = #order
* code.text = "Equipment"
* description = "The vaccine refrigerator does not cool any more."
* focus = Reference(message-photo)
* for = Reference(contact-fatu-kamara)
* authoredOn = "2025-04-10T07:45:20.000Z"
* lastModified = "2025-04-10T11:20:00.000Z"
* executionPeriod.start = "2025-04-10T07:52:00.000Z"
* executionPeriod.end = "2025-04-10T11:20:00.000Z"
* owner.display = "Agent of the call centre"
* note.text = "A technician comes tomorrow. The vaccines are in the cold box of the district store."
