-- expect: script-error
error({})
