CodeSystem: MHeroLabTest
Id: mhero-lab-test
Title: "Laboratory tests of the examples"
Description: "Tests of the examples. A laboratory uses LOINC, or the codes of its own system."
* insert CompleteCodes
* ^experimental = true
* #cholera-culture "Vibrio cholerae culture" "Culture of stool for Vibrio cholerae."
* #hiv-dna-pcr "HIV DNA PCR" "Early infant diagnosis of HIV."
* #tb-xpert "Xpert MTB/RIF" "Detection of tuberculosis and of resistance to rifampicin."
* #haemoglobin "Haemoglobin" "Haemoglobin in blood."
