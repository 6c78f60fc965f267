ValueSet: MHeroLabTests
Id: mhero-lab-tests
Title: "Laboratory tests of the examples"
Description: "Tests of the examples. A laboratory uses LOINC, or the codes of its own system."
* insert Definition
* ^experimental = true
* include codes from system MHeroLabTest
