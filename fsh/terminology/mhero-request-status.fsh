ValueSet: MHeroRequestStatus
Id: mhero-request-status
Title: "Request status"
Description: "How a flow start or a broadcast stands on the platform."
* insert Definition
* include codes from system MHeroRequestStatusCodes
