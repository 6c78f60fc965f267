CodeSystem: MHeroFlowTypeCodes
Id: mhero-flow-type-codes
Title: "Flow type codes"
Description: "The channels and moods in which a flow can run."
* insert CompleteCodes
* #messaging "Messaging" "Asks and answers by text messages on any channel."
* #background "Background" "Runs without waiting for the contact: it sends, updates and calls, and never asks."
* #offline "Offline" "Runs on a device (a survey application) and is sent when there is a connection."
* #voice "Voice" "Runs as a telephone call: it speaks, plays recordings and takes key presses."
