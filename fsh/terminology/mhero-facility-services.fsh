ValueSet: MHeroFacilityServices
Id: mhero-facility-services
Title: "Services of facilities"
Description: "Services that a facility may offer and that a flow asks for, by HL7's codes of service types. A country adds what else it counts."
* insert Definition
* $service-type#54 "Family Planning"
* $service-type#57 "Immunization"
* $service-type#58 "Maternal & Child Health"
* $service-type#60 "Nutrition"
* $service-type#64 "Pharmacy"
* $service-type#117 "Emergency Medical"
* $service-type#249 "Antenatal"
* $service-type#397 "Outpatients"
* $service-type#482 "Obstetrics"
