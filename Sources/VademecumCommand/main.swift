print("vademecum")
