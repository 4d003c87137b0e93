-- expect: script-error
_ENV = {}
beat "doorway" {}
