Instance: stock-survey-export
InstanceOf: MHeroFlowPackage
Usage: #example
Title: "A flow package"
Description: "The file from which the stock survey comes, shortened to its last step."
* url = "http://mhero.org/fhir/Library/stock-survey-export"
* version = "1.0.0"
* name = "StockSurveyExport"
* title = "Stock survey"
* status = #draft
* experimental = true
* description = "The file from which the stock survey comes, shortened to its last step."
* extension[flowFormat].extension[format].valueCode = #rapidpro
* extension[flowFormat].extension[kind].valueString = "rapidpro-export"
* extension[flowFormat].extension[version].valueString = "13"
* relatedArtifact[flow][0].type = #composed-of
* relatedArtifact[flow][0].resource = "http://mhero.org/fhir/Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10"
* content.contentType = #application/json
* content.title = "stock-survey.json"
* content.data = "ewogInZlcnNpb24iOiAiMTMiLAogInNpdGUiOiAiaHR0cDovL2Zsb3dzLmV4YW1wbGUub3JnIiwKICJmbG93cyI6IFsKICB7CiAgICJ1dWlkIjogIjBmOWM0ZjBlLTZjMzktNGQ1NS05ZjUzLTFmN2QxZDJiN2ExMCIsCiAgICJuYW1lIjogIlN0b2NrIHN1cnZleSIsCiAgICJzcGVjX3ZlcnNpb24iOiAiMTMuMS4wIiwKICAgImxhbmd1YWdlIjogImVuZyIsCiAgICJ0eXBlIjogIm1lc3NhZ2luZyIsCiAgICJyZXZpc2lvbiI6IDEsCiAgICJleHBpcmVfYWZ0ZXJfbWludXRlcyI6IDE0NDAsCiAgICJsb2NhbGl6YXRpb24iOiB7fSwKICAgIm5vZGVzIjogWwogICAgewogICAgICJ1dWlkIjogIjVmMWMwZjUwLTBhOGUtNGYxYS04YzExLTZhMWM4ZDJiMDAwNCIsCiAgICAgImFjdGlvbnMiOiBbCiAgICAgIHsKICAgICAgICJ0eXBlIjogInNlbmRfbXNnIiwKICAgICAgICJ1dWlkIjogIjVmMWMwZjUwLTBhOGUtNGYxYS04YzExLTZhMWM4ZDJiMDBhNCIsCiAgICAgICAidGV4dCI6ICJUaGFuayB5b3UuIgogICAgICB9CiAgICAgXSwKICAgICAiZXhpdHMiOiBbCiAgICAgIHsKICAgICAgICJ1dWlkIjogIjVmMWMwZjUwLTBhOGUtNGYxYS04YzExLTZhMWM4ZDJiMDBlNCIKICAgICAgfQogICAgIF0KICAgIH0KICAgXQogIH0KIF0sCiAiY2FtcGFpZ25zIjogW10sCiAidHJpZ2dlcnMiOiBbXSwKICJmaWVsZHMiOiBbXSwKICJncm91cHMiOiBbXQp9Cg=="
