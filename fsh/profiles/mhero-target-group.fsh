Profile: MHeroTargetGroup
Parent: MHeroContactGroup
Id: mhero-target-group
Title: "mHero Target Group"
Description: "Health workers whom a message concerns, with what they were chosen by: cadre, place, type of facility, employer, skill, training. Who made the group by searching the registry, and who asks a year later why somebody got the message, reads the same traits. Must-support elements are kept by a server and filled by the sender that made the group."
* insert Definition
* obeys mhero-target-1 and mhero-target-2
* type = #practitioner
* quantity 1..1
* characteristic 1..* MS
* characteristic obeys mhero-target-3
* characteristic ^slicing.discriminator.type = #value
* characteristic ^slicing.discriminator.path = "code"
* characteristic ^slicing.rules = #open
* characteristic.code MS
* characteristic.code from MHeroTargetTraits (required)
* characteristic.value[x] only CodeableConcept or Reference
* characteristic.value[x] MS
* characteristic.exclude MS
* characteristic.exclude ^short = "true: members do not have the trait"
* characteristic contains
    cadre 0..* and
    place 0..* and
    facilityType 0..* and
    employer 0..* and
    skill 0..* and
    training 0..*
* insert ConceptTrait(cadre, cadre, "What members do")
* characteristic[cadre].valueCodeableConcept from MHeroCadre (extensible)
* insert ReferenceTrait(place, place, "Where they work\, or the district in which that lies", MHeroLocation)
* insert ConceptTrait(facilityType, facility-type, "At what kind of facility they work")
* insert ReferenceTrait(employer, employer, "Whom they work for", MHeroOrganization)
* insert ConceptTrait(skill, skill, "What they can do")
* insert ConceptTrait(training, training, "Which training they have attended")
* member 1..*
* member.entity only Reference(MHeroContact)

Invariant: mhero-target-1
Description: "Members have something in common: not all traits are ones that they must not have."
Severity: #error
Expression: "characteristic.exists() implies characteristic.where(exclude = false).exists()"
* requirements = "MH-TARGET-03"

Invariant: mhero-target-2
Description: "Members are health workers, not their roles, and nobody is one twice, so that nobody gets the message twice."
Severity: #error
Expression: "member.entity.reference.isDistinct() and member.entity.reference.all($this.matches('(^|/)PractitionerRole/').not())"
* requirements = "MH-TARGET-04"

Invariant: mhero-target-3
Description: "A trait that is coded has a code with its system, so that it can be searched for."
Severity: #error
Expression: "value.ofType(CodeableConcept).exists() implies value.ofType(CodeableConcept).coding.where(system.exists() and code.exists()).exists()"
* requirements = "MH-TARGET-02"

Mapping: MHeroTargetGroupRequirements
Source: MHeroTargetGroup
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* characteristic -> "MH-TARGET-01"
* characteristic.code -> "MH-TARGET-01"
* insert TraitRequirement(cadre)
* insert TraitRequirement(place)
* characteristic[place].value[x].reference -> "MH-TARGET-02"
* insert TraitRequirement(facilityType)
* insert TraitRequirement(employer)
* characteristic[employer].value[x].reference -> "MH-TARGET-02"
* insert TraitRequirement(skill)
* insert TraitRequirement(training)
* type -> "MH-TARGET-04"
* quantity -> "MH-TARGET-04"
* member -> "MH-TARGET-04"
* member.entity -> "MH-TARGET-04"
