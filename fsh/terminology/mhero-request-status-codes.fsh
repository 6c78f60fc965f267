CodeSystem: MHeroRequestStatusCodes
Id: mhero-request-status-codes
Title: "Request status codes"
Description: "How a flow start or a broadcast stands, in the words of RapidPro."
* insert CompleteCodes
* #pending "Pending" "It waits to be handled."
* #queued "Queued" "It waits for others before it."
* #starting "Starting" "Contacts are being put into the flow."
* #started "Started" "Contacts are being put into the flow."
* #sending "Sending" "Messages are being made."
* #complete "Complete" "All contacts were put into the flow."
* #completed "Completed" "All contacts were put into the flow."
* #sent "Sent" "All messages were made."
* #failed "Failed" "It could not be done."
* #interrupted "Interrupted" "Somebody ended it."
