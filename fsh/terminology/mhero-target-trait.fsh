CodeSystem: MHeroTargetTrait
Id: mhero-target-trait
Title: "Target traits"
Description: "What health workers are chosen by when a message concerns some of them."
* insert CompleteCodes
* #cadre "Cadre" "What they do: PractitionerRole.code."
* #place "Place" "Where they work, or the district in which that lies: PractitionerRole.location."
* #facility-type "Facility type" "At what kind of facility they work: Location.type of PractitionerRole.location."
* #employer "Employer" "Whom they work for: PractitionerRole.organization."
* #skill "Skill" "What they can do: PractitionerRole.specialty."
* #training "Training" "Which training they have attended: Practitioner.qualification."
