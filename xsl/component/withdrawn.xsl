<?xml version="1.0" encoding="UTF-8"?>
<!-- What was withdrawn of a denunciation. Imported after matter. Mode: block. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="withdrawals" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.withdrawals')"/></h2>
      <xsl:for-each select="withdrawal">
        <xsl:apply-templates select="withdrawn_content" mode="lines"/>
        <p class="meta"><span><xsl:value-of select="p:day(withdrawn_on)"/></span>
          <span><xsl:value-of select="p:t('withdraw_form.', withdraw_form)"/></span></p>
      </xsl:for-each>
      <p class="soft"><xsl:value-of select="p:t('casefile.withdrawals_rest')"/></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
