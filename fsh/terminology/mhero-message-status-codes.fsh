CodeSystem: MHeroMessageStatusCodes
Id: mhero-message-status-codes
Title: "Message status codes"
Description: "How a message stands, in the words of RapidPro."
* insert CompleteCodes
* #initializing "Initializing" "The message is being made."
* #pending "Pending" "The message waits to be handled."
* #queued "Queued" "The message waits to be sent."
* #wired "Wired" "The message was handed to the channel."
* #errored "Errored" "Sending failed and is tried again."
* #handled "Handled" "A message that came in was handled."
* #sent "Sent" "The channel says that it was sent."
* #delivered "Delivered" "The channel says that it arrived."
* #read "Read" "The contact has seen it."
* #failed "Failed" "It could not be sent."
