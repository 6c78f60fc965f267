CodeSystem: MHeroStockUnit
Id: mhero-stock-unit
Title: "Stock units"
Description: "Units in which health workers count stock. They are what a person can count on a shelf, not units of measurement."
* insert CompleteCodes
* #piece "Piece" "A single piece: one test, one glove, one bed net."
* #tablet "Tablet" "A tablet or capsule."
* #vial "Vial" "A vial or an ampoule."
* #sachet "Sachet" "A sachet."
* #bottle "Bottle" "A bottle."
* #pack "Pack" "A pack, such as a blister or one treatment."
* #box "Box" "A box, such as the kit that tests come in."
* #dose "Dose" "A dose of a vaccine."
