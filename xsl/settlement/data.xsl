<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of requests for data share: how one stands. Mode due. Imported by views, after
     their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="request" mode="due">
    <xsl:choose>
      <xsl:when test="days_late &gt; 0"><span class="tag late"><xsl:value-of select="p:t2('data.answered_late', p:day(answered_on), days_late)"/></span></xsl:when>
      <xsl:when test="state = 'done'"><span class="tag done"><xsl:value-of select="p:t2('data.answered', p:day(answered_on))"/></span></xsl:when>
      <xsl:when test="days_left &lt; 0"><span class="tag late"><xsl:value-of select="p:t2('task.late', p:day(due_on))"/></span></xsl:when>
      <xsl:otherwise><span class="tag plain"><xsl:value-of select="p:t2('task.due', p:day(due_on))"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
