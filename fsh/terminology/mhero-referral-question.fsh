CodeSystem: MHeroReferralQuestion
Id: mhero-referral-question
Title: "Referral questions"
Description: "What a flow asks so that a client can be referred."
* insert CompleteCodes
* #client "Client" "The number by which the facility knows the client."
* #reason "Reason" "Why the client is referred."
* #urgency "Urgency" "How soon the client must be seen."
* #facility "Facility" "Where the client is sent."
