CodeSystem: MHeroFloipBlockCodes
Id: mhero-floip-block-codes
Title: "FLOIP response block codes"
Description: "The blocks of a FLOIP container that wait for the contact."
* insert CompleteCodes
* #MobilePrimitives.SelectOneResponse "Select one" "The contact picks one of the choices."
* #MobilePrimitives.SelectManyResponses "Select many" "The contact picks any number of the choices."
* #MobilePrimitives.NumericResponse "Number" "The contact gives a number."
* #MobilePrimitives.OpenResponse "Open" "The contact writes a text or leaves a recording."
* #SmartDevices.LocationResponse "Location" "The contact sends a place."
* #SmartDevices.PhotoResponse "Photo" "The contact sends a picture."
