"""The same reading on many machines: Apache Spark shares out the parts, nothing else differs."""
