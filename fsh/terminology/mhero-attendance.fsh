ValueSet: MHeroAttendance
Id: mhero-attendance
Title: "Attendance"
Description: "What a client answers to a reminder: comes, does not come, wants another day."
* insert Definition
* $participation#accepted "Accepted"
* $participation#declined "Declined"
* $participation#tentative "Tentative"
