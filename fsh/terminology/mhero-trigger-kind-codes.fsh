CodeSystem: MHeroTriggerKindCodes
Id: mhero-trigger-kind-codes
Title: "Trigger kind codes"
Description: "What starts a flow where nobody asks for it."
* insert CompleteCodes
* #keyword "Keyword" "A message that begins with a keyword, or is one."
* #catch-all "Catch-all" "A message that nothing else takes."
* #inbound-call "Inbound call" "A call."
* #missed-call "Missed call" "A call that was ended before anybody answered: free of charge for the caller."
* #new-conversation "New conversation" "The first message on a channel."
* #referral "Referral" "A link or a code that leads to the channel."
* #schedule "Schedule" "A time, once or again and again."
* #ticket-closed "Ticket closed" "A call centre's agent closed the ticket."
* #opt-in "Opt-in" "The contact allowed messages."
* #opt-out "Opt-out" "The contact wants no more messages."
