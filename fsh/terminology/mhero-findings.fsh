ValueSet: MHeroFindings
Id: mhero-findings
Title: "mHero findings"
Description: "Every kind of finding that the validator of this guide has about a file or a resource."
* insert Definition
* include codes from system MHeroFinding
