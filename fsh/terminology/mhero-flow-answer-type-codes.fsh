CodeSystem: MHeroFlowAnswerTypeCodes
Id: mhero-flow-answer-type-codes
Title: "Flow answer type codes"
Description: "What a question of a flow takes as an answer."
* insert CompleteCodes
* #choice "Choice" "One of the offered choices."
* #choices "Choices" "Any number of the offered choices."
* #integer "Integer" "A whole number."
* #decimal "Decimal" "A number."
* #date "Date" "A date, maybe with a time."
* #time "Time" "A time of day."
* #text "Text" "Any text."
* #audio "Audio" "A sound recording."
* #image "Image" "A picture."
* #video "Video" "A video recording."
* #location "Location" "A place: coordinates, or the name of an administrative area."
