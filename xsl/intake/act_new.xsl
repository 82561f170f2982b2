<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../settlement/act_new.xsl"/>

  <!-- The row of the law that says which way, in its own words. -->
  <xsl:template match="page" mode="before-form">
    <xsl:if test="route">
      <section class="panel">
        <h2><xsl:value-of select="p:t2('route.proposed', string(route/route))"/></h2>
        <p><strong><xsl:value-of select="p:t(concat('route_act.', route/act))"/></strong></p>
        <p><xsl:value-of select="route/note"/></p>
        <p class="meta"><span><xsl:value-of select="route/article"/></span>
          <xsl:if test="route/mark != 'v'"><span><xsl:value-of select="p:t(concat('mark.', route/mark))"/></span></xsl:if></p>
        <xsl:if test="adds"><p><xsl:value-of select="adds/note"/></p></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
