ValueSet: MHeroFloipBlock
Id: mhero-floip-block
Title: "FLOIP response block"
Description: "The blocks of a FLOIP container that wait for the contact."
* insert Definition
* include codes from system MHeroFloipBlockCodes
