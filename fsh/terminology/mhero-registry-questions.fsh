ValueSet: MHeroRegistryQuestions
Id: mhero-registry-questions
Title: "Registry questions"
Description: "What a flow asks for that keeps a registry of health workers or facilities up to date, and before it may ask."
* insert Definition
* include codes from system MHeroRegistryQuestion
