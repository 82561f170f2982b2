<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of a handover share: a matter by its code, what is open in numbers. Imported
     by views, after their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="open" mode="open">
    <dl class="record">
      <div><dt><xsl:value-of select="p:t('handover.matters')"/></dt><dd><xsl:value-of select="matters"/></dd></div>
      <div><dt><xsl:value-of select="p:t('handover.late')"/></dt><dd><xsl:value-of select="late"/></dd></div>
      <div><dt><xsl:value-of select="p:t('handover.visits')"/></dt><dd><xsl:value-of select="visits"/></dd></div>
      <div><dt><xsl:value-of select="p:t('handover.tasks')"/></dt><dd><xsl:value-of select="tasks"/></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="matter" mode="handed">
    <li>
      <span class="code"><xsl:value-of select="code"/><xsl:if test="code = ''"><xsl:value-of select="lookup_code"/></xsl:if></span>
      <p class="meta">
        <xsl:if test="kind != ''"><span><xsl:value-of select="p:t('kind.', kind)"/></span></xsl:if>
        <span><xsl:value-of select="p:t('state.', state)"/></span>
        <xsl:if test="due_on != ''"><span><xsl:apply-templates select="due_on" mode="value"/></span></xsl:if>
        <xsl:if test="left_why != ''"><span class="tag soon"><xsl:value-of select="p:t('left_why.', left_why)"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
