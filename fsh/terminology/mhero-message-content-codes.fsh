CodeSystem: MHeroMessageContentCodes
Id: mhero-message-content-codes
Title: "Message content codes"
Description: "What a channel can carry."
* insert CompleteCodes
* #text "Text" "Written words."
* #speech "Speech" "Words spoken by a machine, or recorded, in a call."
* #audio "Audio" "A recording as a file."
* #image "Image" "A picture."
* #video "Video" "A film."
* #document "Document" "A document, such as a PDF file."
* #location "Location" "A point on the map."
* #quick-reply "Quick reply" "Answers offered as buttons."
