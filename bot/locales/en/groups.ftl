### Where others read along: nothing of a gig, and the way to private talk.

group-hello =
    I'm *Mithaq*. I walk with a freelancer until the agreement is clear, the services are active, and the preview is approved before the file.
    What concerns your gigs we talk about in private, where nobody else sees it.
group-private = This is between the two of us; let's go on in private.
group-file =
    A work file doesn't belong here: the client may see it before its time.
    Best delete the message from the group now, then send the file in private.
group-faceless =
    You speak here as the group, so I can't tell who you are.
    Turn “remain anonymous” off for a moment among your admin rights, then send the command again.
button-private = Private chat
