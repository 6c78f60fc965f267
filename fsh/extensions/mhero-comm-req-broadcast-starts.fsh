Extension: MheroCommReqBroadcastStarts
Id: mhero-comm-req-broadcast-starts
Title: "mHero Communication Request Broadcast Starts Extension"
Description: "The broadcast that the flow engine made for this request."
Context: CommunicationRequest
* insert Definition
* extension contains
    broadcast_id 1..1 MS and
    created_on 1..1 MS and
    contact_globalid 0..* MS
* insert Part(broadcast_id, string, "Number or uuid of the broadcast in the flow engine.")
* insert Part(created_on, dateTime, "When the broadcast was made.")
* insert Part(contact_globalid, string, "Id\, on the FHIR server\, of a contact that the broadcast went to.")
